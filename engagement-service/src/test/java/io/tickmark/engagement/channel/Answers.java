package io.tickmark.engagement.channel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Messages as an audit firm sends them. */
final class Answers {

    static final String WORK_ITEM = "wki-00000000-0000-3000-8000-000000000001";
    static final String ENGAGEMENT = "eng-00000000-0000-3000-8000-000000000002";

    private Answers() {}

    /** An answer whose {@code data} has these fields, as JSON without braces. */
    static String event(String id, String data) {
        return String.format(Locale.ROOT, """
                {"specversion": "1.0", "id": "%s", "source": "urn:northgate-cpa",
                 "type": "io.tickmark.work-item.answer.v1", "datacontenttype": "application/json",
                 "data": {%s}}""", id, data);
    }

    static String accept(String id, String actor) {
        return event(id, onWorkItem("accept", actor));
    }

    static String onWorkItem(String action, String actor) {
        return String.format(
                Locale.ROOT, "\"workItemId\": \"%s\", \"action\": \"%s\", \"actor\": \"%s\"", WORK_ITEM, action, actor);
    }

    static String onEngagement(String action, String actor) {
        return String.format(
                Locale.ROOT,
                "\"engagementId\": \"%s\", \"action\": \"%s\", \"actor\": \"%s\"",
                ENGAGEMENT,
                action,
                actor);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
