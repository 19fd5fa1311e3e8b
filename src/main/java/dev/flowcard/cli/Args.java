package dev.flowcard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was written behind the command's name. */
public record Args(List<String> words, Map<String, String> options, Set<String> flags) {

    private static final Set<String> COMMON = Set.of("url", "token", "data");

    static Args parse(Command command, List<String> given) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var flags = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            var word = given.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            var name = word.substring(2, equals < 0 ? word.length() : equals);
            if (command.flags().contains(name) && equals < 0) {
                flags.add(name);
            } else if (command.options().contains(name) || COMMON.contains(name)) {
                if (equals < 0 && i + 1 == given.size()) {
                    throw new UsageException("cli.usage.value", word);
                }
                options.put(name, equals < 0 ? given.get(++i) : word.substring(equals + 1));
            } else {
                throw new UsageException("cli.usage.option", word);
            }
        }
        return new Args(List.copyOf(words), Map.copyOf(options), Set.copyOf(flags));
    }

    /** The word at a place, from 0. */
    public String word(int index, String name) {
        if (index >= words.size()) {
            throw new UsageException("cli.usage.missing", name);
        }
        return words.get(index);
    }

    /** Refuses words that the command does not know what to do with. */
    public void atMost(int count) {
        if (words.size() > count) {
            throw new UsageException("cli.usage.word", words.get(count));
        }
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public boolean flag(String name) {
        return flags.contains(name);
    }

    public String url() {
        return option("url").orElse("http://localhost:8080").replaceAll("/+$", "");
    }

    /** The data folder of a server on this machine. */
    public Path data() {
        var standard = System.getenv().getOrDefault("FLOWCARD_DATA", "data");
        return Path.of(option("data").orElse(standard));
    }
}
