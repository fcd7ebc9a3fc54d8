package io.tickmark.localstack.demo;

/**
 * How the story ended.
 *
 * @param renewal the id of next year's engagement
 * @param events how many events the engagement's timeline holds
 */
public record DemoResult(String engagement, String renewal, String status, int events) {

    /** The last line that the demo prints. */
    public String summary() {
        return "engagement " + engagement + " " + status + " events=" + events;
    }
}
