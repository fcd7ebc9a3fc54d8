package io.tickmark.support.clock;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A calendar that can be moved makes histories for demonstration. So it takes two switches, and no database and no identity
 * provider but those on this machine: a file that is configured by mistake never dates a real history.
 */
final class MovableClockIsForDemonstration {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private MovableClockIsForDemonstration() {}

    /**
     * Returns if the clock may be movable.
     *
     * @param simulated the second switch, {@code tickmark.clock.simulated}
     * @param addresses of the database and of the identity provider, by the setting that names them
     * @param demonstration other hosts that hold nothing but a demonstration, such as the demo's containers
     * @throws IllegalStateException saying which setting forbids it
     */
    static void orRefuse(boolean simulated, Map<String, String> addresses, List<String> demonstration) {
        if (!simulated) {
            throw new IllegalStateException(
                    "tickmark.clock.offset-file names a movable clock, which is for demonstrations only."
                            + " Remove the setting, or say tickmark.clock.simulated=true as well.");
        }
        addresses.forEach((setting, address) -> {
            String host = host(address);
            if (!LOOPBACK.contains(host) && !demonstration.contains(host)) {
                throw new IllegalStateException("The movable clock is refused: " + setting + " leads to " + host
                        + ", which is not this machine. Remove tickmark.clock.offset-file.");
            }
        });
    }

    private static String host(String address) {
        String host = URI.create(address.replaceFirst("^jdbc:", "")).getHost();
        return host == null ? address : host;
    }
}
