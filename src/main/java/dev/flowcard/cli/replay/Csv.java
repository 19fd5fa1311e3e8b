package dev.flowcard.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An import file in the making: RFC 4180, every cell quoted, whatever the factory's names hold. */
final class Csv {
    private final List<String> lines = new ArrayList<>();

    Csv(String... columns) {
        row((Object[]) columns);
    }

    Csv row(Object... cells) {
        lines.add(List.of(cells).stream()
                .map(cell -> '"' + cell.toString().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")));
        return this;
    }

    boolean isEmpty() {
        return lines.size() == 1;
    }

    int size() {
        return lines.size() - 1;
    }

    @Override
    public String toString() {
        return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
