package io.tickmark.engagement.engagement;

import io.tickmark.api.Period;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Report type with its date or period, as the form gives them (R1). */
@Component
class ReportTypeWorker implements DecisionHandler {

    private static final String AS_OF = "asOfDate";
    private static final String START = "periodStart";
    private static final String END = "periodEnd";

    @Override
    public JobType type() {
        return JobType.RECORD_REPORT_TYPE;
    }

    @Override
    public List<String> texts() {
        return List.of("typeRationale");
    }

    /** The form hides what does not fit the type; what an earlier attempt left there is forgotten if it gets in the way. */
    @Override
    public Intent decide(Variables form) {
        ReportType type = form.one("reportType", ReportType.class);
        EngagementCommand command = new EngagementCommand.ChooseReportType(
                form.text("engagementId"),
                type,
                form.optionalDay(AS_OF).orElse(null),
                periodIn(form, type),
                form.text("typeRationale"));
        return type == ReportType.TYPE_1
                ? Intent.to(command).forgetting(START, END)
                : Intent.to(command).forgetting(AS_OF);
    }

    private static @Nullable Period periodIn(Variables form, ReportType type) {
        Optional<LocalDate> start = form.optionalDay(START);
        Optional<LocalDate> end = form.optionalDay(END);
        boolean incomplete = start.isEmpty() || end.isEmpty();
        return incomplete && type == ReportType.TYPE_1 ? null : new Period(form.day(START), form.day(END));
    }
}
