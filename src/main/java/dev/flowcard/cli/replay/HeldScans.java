package dev.flowcard.cli.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scans of earlier replays that the server holds, and on which terminal and device. */
final class HeldScans {
    /** Where a scan is held. */
    record Place(int terminal, String device) {}

    private static final String DEVICE = "replay-";

    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<Place, Long> lastSeq = new HashMap<>();
    private final List<Integer> devices = new ArrayList<>();

    static HeldScans read(ReplayServer server) {
        HeldScans held = new HeldScans();
        for (int terminal = 1; held.readTerminal(server, terminal); terminal++) {
            // until one has none
        }
        return held;
    }

    static String terminal(int number) {
        return "REPLAY-%02d".formatted(number);
    }

    private boolean readTerminal(ReplayServer server, int terminal) {
        int before = places.size();
        devices.add(0);
        server.scans(terminal(terminal), scan -> {
            String device = scan.path("device").asString();
            Place place = new Place(terminal, device);
            places.put(UUID.fromString(scan.path("id").asString()), place);
            lastSeq.merge(place, scan.path("seq").asLong(), Math::max);
            devices.set(terminal - 1, Math.max(devices.get(terminal - 1), deviceNumber(device)));
        });
        return places.size() > before;
    }

    private static int deviceNumber(String device) {
        String number = device.startsWith(DEVICE) ? device.substring(DEVICE.length()) : "";
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    }

    boolean has(UUID id) {
        return places.containsKey(id);
    }

    /** Where the beginning of a row is held, if anything of it is. */
    Optional<Place> placeOf(UUID firstId) {
        @Nullable Place place = places.get(firstId);
        return Optional.ofNullable(place);
    }

    long lastSeq(Place place) {
        return lastSeq.getOrDefault(place, 0L);
    }

    /** A device of a terminal that has not spoken yet. */
    Place newDevice(int terminal) {
        int used = terminal <= devices.size() ? devices.get(terminal - 1) : 0;
        return new Place(terminal, DEVICE + (used + 1));
    }
}
