package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.EngagementForTests;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.gap.GapRegister;
import io.tickmark.engagement.workitem.WorkItemRegister;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** How often the database is asked: a gate once for each family that it reads, a command for its append and nothing else. */
@Import(QueriesTest.CountedQueries.class)
class QueriesTest extends RestStory {

    private static final Actor LENA =
            new Actor("lena", Set.of(Role.COMPLIANCE_LEAD), "acme", null, Identification.assignee());
    private static final int PARTS = 5;

    @TestConfiguration
    static class CountedQueries implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source
                    ? ProxyDataSourceBuilder.create(source).countQuery().build()
                    : bean;
        }
    }

    @Autowired
    CommandSender sender;

    @Autowired
    ControlRegister controls;

    @Autowired
    GapRegister gaps;

    @Autowired
    WorkItemRegister workItems;

    private EngagementForTests engagement = new EngagementForTests("", "", "");

    @BeforeEach
    void open() {
        engagement = EngagementForTests.open(sender, definition(0));
        for (int i = 1; i < PARTS; i++) {
            register(i);
        }
    }

    @Test
    void aCommandOnWhatIsKnownAsksForItsAppendOnly() {
        assertThat(queriesOf(() -> sender.send(
                        new ControlCommand.Assign(engagement.controlId(), "ivy", "omar", "ivy"),
                        Origin.request("assign-" + engagement.controlId(), LENA))))
                .isEqualTo(1);
    }

    @Test
    void aCommandThatWasSentBeforeIsFoundOut() {
        Runnable assign = () -> sender.send(
                new ControlCommand.Assign(engagement.controlId(), "ivy", "omar", "ivy"),
                Origin.request("again-" + engagement.controlId(), LENA));
        assign.run();

        assertThat(queriesOf(assign)).isEqualTo(1);
    }

    @Test
    void whatIsNewIsLookedForInTwoWaysAndAppended() {
        assertThat(queriesOf(() -> register(PARTS))).isEqualTo(3);
    }

    @Test
    void allControlsOfAProgrammeComeByOneQuery() {
        assertThat(queriesOf(() -> assertThat(controls.serving(engagement.programmeId(), List.of("CC6.1")))
                        .hasSize(PARTS)))
                .isEqualTo(1);
    }

    @Test
    void allOpenGapsOfAnEngagementComeByOneQuery() {
        for (int i = 0; i < PARTS; i++) {
            identify(i);
        }

        assertThat(queriesOf(
                        () -> assertThat(gaps.openIn(engagement.engagementId())).hasSize(PARTS)))
                .isEqualTo(1);
    }

    @Test
    void allWorkItemsOfAnEngagementComeByOneQuery() {
        assertThat(queriesOf(() ->
                        assertThat(workItems.of(engagement.engagementId())).isEmpty()))
                .isEqualTo(1);
    }

    private static long queriesOf(Runnable work) {
        QueryCountHolder.clear();
        work.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    private void register(int number) {
        String id = Ids.control(engagement.programmeId(), definition(number).code());
        sender.send(
                new ControlCommand.Register(id, engagement.programmeId(), "acme", definition(number)),
                Origin.request("register-" + id, LENA));
    }

    private void identify(int number) {
        String id = Ids.gap(engagement.engagementId(), engagement.controlId() + number);
        sender.send(
                new GapCommand.Identify(
                        id,
                        engagement.engagementId(),
                        "acme",
                        engagement.controlId(),
                        "CC6.1-00",
                        List.of("CC6.1"),
                        GapSource.READINESS,
                        Severity.LOW,
                        "Late.",
                        "Set a reminder.",
                        "omar"),
                Origin.request("identify-" + id, Actor.process("acme", Set.of(engagement.engagementId()))));
    }

    private static Definition definition(int number) {
        return new Definition(
                "CC6.1-0" + number,
                "Access review",
                "Access is reviewed.",
                List.of("CC6.1"),
                "omar",
                "ivy",
                "omar",
                Frequency.QUARTERLY,
                Nature.MANUAL,
                ControlType.DETECTIVE,
                List.of("core"),
                "Reviews",
                "Inspect");
    }
}
