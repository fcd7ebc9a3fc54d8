package io.tickmark.support;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.support.security.Caller;
import io.tickmark.support.security.Signer;
import io.tickmark.support.web.CursorPage;
import io.tickmark.support.web.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(
        classes = ServiceSupportTest.Application.class,
        properties = {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys",
            "spring.security.oauth2.resourceserver.jwt.audiences=tickmark"
        })
class ServiceSupportTest {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ServiceSupport.class)
    static class Application {
        @Bean
        Things things() {
            return new Things();
        }
    }

    record Thing(String name, LocalDate day) {}

    @RestController
    static class Things {
        @GetMapping("/api/me")
        Caller me(Caller caller) {
            return caller;
        }

        @GetMapping("/api/things")
        CursorPage<Integer> things(@RequestParam int limit, @RequestParam(defaultValue = "0") int after) {
            return CursorPage.of(
                    List.of(1, 2, 3).stream()
                            .filter(n -> n > after)
                            .limit(limit + 1L)
                            .toList(),
                    limit,
                    n -> n,
                    7);
        }

        @PostMapping("/api/things")
        Thing thing(@RequestBody Thing thing) {
            throw Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "R1", "No such day.", Map.of("day", thing.day()));
        }

        @GetMapping("/api/broken")
        void broken() {
            throw new IllegalStateException("secret inside");
        }
    }

    @Autowired
    WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void aRequestWithoutTokenIsAProblem() throws Exception {
        mvc.perform(get("/api/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("Send a valid bearer token."));
    }

    @Test
    void aRequestWithABadTokenIsAProblemThatSaysWhy() throws Exception {
        mvc.perform(get("/api/me").header("Authorization", "Bearer forged"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer error=\"invalid_token\""))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("no signed token")));
        mvc.perform(get("/api/me").header("Authorization", "Bearer not a token"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("malformed")));
    }

    @Test
    void aTokenThatNamesNobodyIsRefused() throws Exception {
        mvc.perform(get("/api/me").with(jwt().jwt(token -> token.claims(claims -> claims.remove("sub")))))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("does not say who calls")));
    }

    @Test
    void withoutTheIdentityProviderAClientIsToldToComeAgain() throws Exception {
        String token = Signer.named("any").token(Signer.claims(Instant.now(), claims -> {}));

        mvc.perform(get("/api/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("Try again")));
    }

    @Test
    void whatIsNotOpenedIsClosed() throws Exception {
        mvc.perform(get("/elsewhere").with(lena()))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aControllerLearnsWhoCalls() throws Exception {
        mvc.perform(get("/api/me").with(lena()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("lena"))
                .andExpect(jsonPath("$.name").value("Lena Brandt"))
                .andExpect(jsonPath("$.roles[0]").value("compliance-lead"))
                .andExpect(jsonPath("$.tenant").value("acme"))
                .andExpect(jsonPath("$.firm").isEmpty());
    }

    @Test
    void aListNamesItsNextPage() throws Exception {
        mvc.perform(get("/api/things?limit=2").with(lena()))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.next").value("/api/things?limit=2&after=2"))
                .andExpect(jsonPath("$.position").value(7));
        mvc.perform(get("/api/things?limit=2&after=2").with(lena()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void aRuleIsNamedWithItsFacts() throws Exception {
        mvc.perform(post("/api/things")
                        .with(lena())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"name": "n", "day": "2027-01-31"}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.rule").value("R1"))
                .andExpect(jsonPath("$.facts.day").value("2027-01-31"));
    }

    @Test
    void aBodyThatCannotBeReadIsAProblemThatSaysWhere() throws Exception {
        mvc.perform(post("/api/things")
                        .with(lena())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"name": "n", "day": "31.1."}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("INPUT"))
                .andExpect(jsonPath("$.facts.field").value("day"))
                .andExpect(jsonPath("$.detail").value("day cannot be read; give a day such as 2027-01-31."));
        mvc.perform(post("/api/things")
                        .with(lena())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void unknownPathsAndMethodsAreProblems() throws Exception {
        mvc.perform(get("/api/nothing").with(lena()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(delete("/api/things").with(lena()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void theInsideStaysInside() throws Exception {
        mvc.perform(get("/api/broken").with(lena()))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
    }

    private static JwtRequestPostProcessor lena() {
        return jwt().jwt(token -> token.subject("lena")
                .claim("name", "Lena Brandt")
                .claim("tenant", "acme")
                .claim("roles", List.of("compliance-lead")));
    }
}
