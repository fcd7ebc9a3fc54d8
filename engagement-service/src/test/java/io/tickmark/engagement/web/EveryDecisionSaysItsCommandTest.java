package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Without its command nobody knows who may send a request before its body is read. */
class EveryDecisionSaysItsCommandTest extends RestStory {

    /** Operators' own, which is closed to all others by its path. */
    private static final String DEAD_LETTERS = "/api/dead-letters";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping requests;

    @Test
    void onEveryRequestThatDecides() {
        List<String> silent = requests.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(entry -> RoleBeforeBody.commandOf(entry.getValue()).isEmpty())
                .map(entry -> entry.getKey().getPatternValues().toString())
                .filter(path -> !path.startsWith("[" + DEAD_LETTERS))
                .toList();

        assertThat(silent).isEmpty();
    }
}
