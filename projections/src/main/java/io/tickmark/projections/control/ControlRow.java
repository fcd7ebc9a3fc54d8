package io.tickmark.projections.control;

import io.tickmark.api.control.Definition;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a control stands.
 *
 * @param streamVersion how many events the control has, for conditional requests
 * @param definitionVersion the newest version of its definition, counted from 1
 * @param effectiveFrom the day on which that version holds; null for the first one
 * @param implementedFrom the day from which it operates
 * @param retiredFrom the day on which it ended
 * @param newest the last change of each aspect, by the id of its event
 */
record ControlRow(
        String id,
        long streamVersion,
        String programmeId,
        String tenant,
        Definition definition,
        int definitionVersion,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate implementedFrom,
        @Nullable LocalDate retiredFrom,
        Map<String, String> newest) {

    ControlRow at(long newVersion) {
        return new ControlRow(
                id,
                newVersion,
                programmeId,
                tenant,
                definition,
                definitionVersion,
                effectiveFrom,
                implementedFrom,
                retiredFrom,
                newest);
    }

    ControlRow with(Definition newDefinition, int newVersion, @Nullable LocalDate from) {
        return new ControlRow(
                id,
                streamVersion,
                programmeId,
                tenant,
                newDefinition,
                newVersion,
                from,
                implementedFrom,
                retiredFrom,
                newest);
    }

    ControlRow with(Definition newDefinition) {
        return with(newDefinition, definitionVersion, effectiveFrom);
    }

    ControlRow lasting(@Nullable LocalDate implemented, @Nullable LocalDate retired) {
        return new ControlRow(
                id,
                streamVersion,
                programmeId,
                tenant,
                definition,
                definitionVersion,
                effectiveFrom,
                implemented,
                retired,
                newest);
    }

    ControlRow changed(String aspect, String eventId) {
        Map<String, String> more = new TreeMap<>(newest);
        more.put(aspect, eventId);
        return new ControlRow(
                id,
                streamVersion,
                programmeId,
                tenant,
                definition,
                definitionVersion,
                effectiveFrom,
                implementedFrom,
                retiredFrom,
                more);
    }
}
