package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.EventTypes;
import io.tickmark.engagement.command.CommandSamples;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.ProcessStory;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import io.tickmark.models.UserTask;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one side of the process layer reads, the other side gives. */
class ProcessVariablesTest extends ProcessStory {

    /** What each job, or the engine, gives by itself. */
    private static final Set<String> ALWAYS = Set.of("decision", "rejection", "loopCounter");

    @Autowired
    List<Tasks> tasks;

    private final ModelVariables models = new ModelVariables();

    @Test
    void whatFeelReadsIsGivenBySomebody() {
        Set<String> given = new HashSet<>(withoutForms());
        Arrays.stream(UserTask.values()).forEach(task -> given.addAll(models.fieldsOf(task)));

        assertThat(models.read()).hasSizeGreaterThan(20).isSubsetOf(given);
    }

    @Test
    void aDecisionReadsItsOwnFormAndWhatTheProcessKnows() {
        Set<String> known = withoutForms();
        forms().forEach(form -> {
            Set<String> readable = new TreeSet<>(known);
            models.tasksBefore(form.type()).forEach(task -> readable.addAll(models.fieldsOf(task)));
            assertThat(names(form.fields())).as(form.type().key()).isSubsetOf(readable);
        });
    }

    @Test
    void aStepReadsWhatTheProcessKnows() {
        Set<String> known = withoutForms();
        steps().forEach(step ->
                assertThat(names(step.fields())).as(step.type().key()).isSubsetOf(known));
    }

    @Test
    void everyJobIsAnsweredAndEveryFormIsRead() {
        Set<JobType> answered = new HashSet<>(Set.of(JobType.SHOW_FORM, JobType.NOTE_DECISION));
        forms().forEach(form -> answered.add(form.type()));
        steps().forEach(step -> answered.add(step.type()));

        assertThat(answered).containsExactlyInAnyOrder(JobType.values());
        Set<String> read = new HashSet<>();
        forms().forEach(form -> read.addAll(names(form.fields())));
        Arrays.stream(UserTask.values())
                .forEach(task -> assertThat(read).as(task.key()).containsAll(models.fieldsOf(task)));
    }

    /** What a process knows before anybody has filled in a form: from messages, mappings and jobs. */
    private Set<String> withoutForms() {
        Set<String> known = new TreeSet<>(ALWAYS);
        known.addAll(models.ownVariables());
        ProcessMessages messages = new ProcessMessages(90);
        EventTypes.all().stream()
                .map(type -> (Event) CommandSamples.sample(type.asSubclass(Record.class), place -> "a-word"))
                .flatMap(event -> messages.of(event).stream())
                .forEach(message -> known.addAll(message.variables().keySet()));
        forms().forEach(form -> known.addAll(form.gives()));
        steps().forEach(step -> known.addAll(step.gives()));
        return known;
    }

    private Stream<FormDecision<?>> forms() {
        return tasks.stream().flatMap(family -> family.forms().stream());
    }

    private Stream<ProcessStep<?>> steps() {
        return tasks.stream().flatMap(family -> family.steps().stream());
    }

    private static List<String> names(Class<? extends Record> fields) {
        return Arrays.stream(fields.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
