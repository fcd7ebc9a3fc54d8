package io.tickmark.bench.process;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.util.Set;

/** Asks the engine again when it was too busy to answer. */
final class Again {

    private static final Set<Status.Code> BUSY =
            Set.of(Status.Code.RESOURCE_EXHAUSTED, Status.Code.DEADLINE_EXCEEDED, Status.Code.UNAVAILABLE);
    private static final Set<Integer> BUSY_OVER_REST = Set.of(429, 503, 504);
    private static final Set<Integer> DONE_OVER_REST = Set.of(404, 409);

    private Again() {}

    /** Returns once the request was taken; that of a repetition which finds it done counts too. */
    static void untilTaken(String what, Runnable request) {
        Patience patience = new Patience("the engine to take " + what);
        boolean repeated = false;
        while (!taken(request, repeated)) {
            repeated = true;
            patience.pause();
        }
    }

    private static boolean taken(Runnable request, boolean repeated) {
        try {
            request.run();
            return true;
        } catch (ClientException failure) {
            if (repeated && isDone(failure)) {
                return true;
            }
            if (isBusy(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private static boolean isDone(ClientException failure) {
        return switch (failure) {
            case ClientStatusException grpc -> grpc.getStatusCode() == Status.Code.ALREADY_EXISTS;
            case ClientHttpException rest -> DONE_OVER_REST.contains(rest.code());
            default -> false;
        };
    }

    /** An answer that is none at all may come later. */
    private static boolean isBusy(ClientException failure) {
        return switch (failure) {
            case ClientStatusException grpc -> BUSY.contains(grpc.getStatusCode());
            case ClientHttpException rest -> BUSY_OVER_REST.contains(rest.code());
            default -> true;
        };
    }
}
