package io.tickmark.engagement.process.decision;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a job is about, as the log knows it of the process that asks.
 *
 * @param engagementId null where it is about the programme as a whole
 */
record Subject(String tenant, String programmeId, @Nullable String engagementId) {

    /** Whoever decides in this job decides for these alone. */
    Set<String> ids() {
        return Stream.of(programmeId, engagementId).flatMap(Stream::ofNullable).collect(Collectors.toUnmodifiableSet());
    }
}
