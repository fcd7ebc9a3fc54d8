package io.tickmark.localstack.doors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of requests for the HTTP client of an IDE, in {@code docs/http}, named after the role that sends them.
 *
 * @param role the key of the role
 */
public record HttpStory(String role, List<Step> steps) {

    private static final Path STORIES = Path.of("..", "docs", "http");
    private static final Pattern EXPECTED = Pattern.compile("(?m)^# expect (\\d{3})$");
    private static final Pattern REQUEST = Pattern.compile("(?m)^(GET|POST) \\{\\{(commands|queries)}}(\\S+)$");
    /** In the response handler, which stands last. */
    private static final Pattern KEPT =
            Pattern.compile("client\\.global\\.set\\(\"(\\w+)\", response\\.body\\.([^)]+)\\)");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

    /**
     * A request.
     *
     * @param service commands or queries
     * @param expected the status that it is answered with
     * @param body empty where there is none
     * @param kept variables by their names, each with the JSON pointer of its value in the answer
     */
    public record Step(
            String name,
            int expected,
            String method,
            String service,
            String path,
            String body,
            Map<String, String> kept) {

        private static Step of(String text) {
            MatchResult request = first(REQUEST, text);
            String rest = text.substring(request.end());
            int blank = rest.indexOf("\n\n");
            Map<String, String> kept = new LinkedHashMap<>();
            KEPT.matcher(rest)
                    .results()
                    .forEach(match -> kept.put(
                            match.group(1),
                            "/" + match.group(2).replaceAll("[.\\[]", "/").replace("]", "")));
            return new Step(
                    text.lines().findFirst().orElse("").strip(),
                    Integer.parseInt(first(EXPECTED, text).group(1)),
                    request.group(1),
                    request.group(2),
                    request.group(3),
                    blank < 0
                            ? ""
                            : rest.substring(blank).split("(?m)^> \\{%", 2)[0].strip(),
                    kept);
        }

        private static MatchResult first(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException("no " + pattern + " in\n" + text);
            }
            return matcher.toMatchResult();
        }

        /** The same with the values of the variables. */
        public Step with(Map<String, String> values) {
            return new Step(name, expected, method, service, filled(path, values), filled(body, values), kept);
        }

        private static String filled(String text, Map<String, String> values) {
            return VARIABLE.matcher(text)
                    .replaceAll(match -> Objects.requireNonNull(values.get(match.group(1)), match.group()));
        }

        @Override
        public String toString() {
            return name + ": " + method + " " + path;
        }
    }

    /** All there are. */
    public static List<HttpStory> all() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            List<HttpStory> stories = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".http")).sorted().toList()) {
                String role = file.getFileName().toString().replace(".http", "");
                stories.add(new HttpStory(
                        role,
                        Arrays.stream(Files.readString(file).split("(?m)^### "))
                                .skip(1)
                                .map(Step::of)
                                .toList()));
            }
            return stories;
        }
    }
}
