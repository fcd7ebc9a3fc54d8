package io.tickmark.localstack.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lena works in her browser, as a user would: a wrong input comes back to her with the reason, the right one is on the timeline. */
class BrowserStoryIT {

    private static final double PATIENCE_MILLIS = 60_000;

    private final Stage stage = new Stage();

    @Test
    void aRefusedInputComesBackAndTheMendedOneIsHistory() throws IOException {
        String programme = stage.command("compliance-lead", "/api/programmes", """
                {"name": "Browser", "serviceOrganisation": "Acme Ltd", "system": "Browser"}""");
        String engagement = stage.command("compliance-lead", "/api/engagements", """
                {"programmeId": "%s", "name": "Browser 2031"}""".formatted(programme));

        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright)) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1400, 1200));
            page.setDefaultTimeout(PATIENCE_MILLIS);
            logIn(page);

            open(page, "Report type");
            page.getByRole(AriaRole.BUTTON, named("Assign to me")).click();
            page.getByText("Type 2: over a period").click();
            page.getByLabel("Why this type").fill("Customers ask for it.");
            enterPeriod(page, "03/31/2031", "01/01/2031");
            complete(page);

            open(page, "R1");
            assertThat(page.getByText("Assigned to me")).isVisible();
            assertThat(page.locator(".fjs-form")).containsText("must end after it starts");
            assertThat(page.getByLabel("Why this type")).hasValue("Customers ask for it.");
            enterPeriod(page, "01/01/2031", "03/31/2031");
            complete(page);
        }

        JsonNode chosen = await().atMost(Duration.ofSeconds(30))
                .until(() -> decisions(engagement), found -> !found.isEmpty())
                .getFirst();
        assertThat(chosen.path("actor").asString()).isEqualTo("lena");
        assertThat(decisions(engagement)).hasSize(1);
    }

    private void logIn(Page page) {
        page.navigate(stage.tasklist());
        page.locator("input[name=username]").fill("lena");
        page.locator("input[name=password]").fill("lena");
        page.locator("button[type=submit]").click();
    }

    /** The newest task is on top, but for a moment the one that was just completed still is. */
    private static void open(Page page, String withText) {
        Locator heading = page.getByRole(AriaRole.HEADING, named("Choose the report type for Browser 2031"));
        Locator text = page.locator(".fjs-form").getByText(withText).first();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            page.getByText("Choose report type").first().click();
            heading.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            text.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            return true;
        });
    }

    private static void enterPeriod(Page page, String first, String last) {
        Locator dates = page.locator(".fjs-form input.flatpickr-input");
        dates.nth(0).fill(first);
        dates.nth(0).press("Enter");
        dates.nth(1).fill(last);
        dates.nth(1).press("Enter");
        page.getByLabel("Why this type").click();
    }

    private static void complete(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Complete Task")).click();
        page.getByText("Pick a task to work on").waitFor();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private List<JsonNode> decisions(String engagement) throws IOException {
        return stage.timeline(engagement).stream()
                .filter(entry -> Stories.type(entry).equals("engagement.report-type-chosen"))
                .toList();
    }
}
