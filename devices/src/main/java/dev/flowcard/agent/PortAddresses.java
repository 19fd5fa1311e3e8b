package dev.flowcard.agent;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads addresses such as {@code serial:/dev/ttyUSB0?baud=9600&parity=none}, {@code tcp://host:port}, {@code script:FILE}. */
final class PortAddresses {

    private static final Set<String> LINE = Set.of("baud", "parity", "dataBits", "stopBits");

    private PortAddresses() {}

    static PortAddress read(String key, String address, LineSettings line, Path folder, Settings faults) {
        if (address.startsWith("serial:")) {
            return serial(key, address.substring("serial:".length()), line, faults);
        }
        if (address.startsWith("tcp://")) {
            return tcp(key, address.substring("tcp://".length()), faults);
        }
        if (address.startsWith("script:") && address.length() > "script:".length()) {
            return new PortAddress.Script(folder.resolve(address.substring("script:".length())));
        }
        faults.fault("config.invalid", faults.name(), key, address);
        return new PortAddress.Script(folder);
    }

    /** The line's settings as far as they are given, the rest as it was. */
    static LineSettings line(Settings given, LineSettings usual) {
        return usual.withBaud(given.number("baud", usual.baud(), 50, 4_000_000))
                .withParity(given.oneOf("parity", LineSettings.Parity.class, usual.parity()))
                .withDataBits(given.number("dataBits", usual.dataBits(), 5, 8))
                .withStopBits(given.number("stopBits", usual.stopBits(), 1, 2));
    }

    private static PortAddress serial(String key, String rest, LineSettings usual, Settings faults) {
        int mark = rest.indexOf('?');
        String path = mark < 0 ? rest : rest.substring(0, mark);
        if (path.isEmpty()) {
            faults.fault("config.invalid", faults.name(), key, rest);
        }
        Settings options = Settings.of(key, options(mark < 0 ? "" : rest.substring(mark + 1)));
        options.values().keySet().stream()
                .filter(option -> !LINE.contains(option))
                .forEach(option -> faults.fault("config.unknown", key, option));
        LineSettings line = line(options, usual);
        faults.faults(options.faults());
        return new PortAddress.Serial(path, line);
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : query.split("&", -1)) {
            int equals = option.indexOf('=');
            if (!option.isEmpty()) {
                options.put(
                        equals < 0 ? option : option.substring(0, equals),
                        equals < 0 ? "" : option.substring(equals + 1));
            }
        }
        return options;
    }

    private static PortAddress tcp(String key, String rest, Settings faults) {
        int colon = rest.lastIndexOf(':');
        Settings parts = Settings.of(key, Map.of("port", rest.substring(colon + 1)));
        int port = parts.number("port", 0, 1, 65_535);
        if (colon < 1 || port == 0) {
            faults.fault("config.invalid", faults.name(), key, "tcp://" + rest);
        }
        return new PortAddress.Tcp(colon < 1 ? rest : rest.substring(0, colon), port);
    }
}
