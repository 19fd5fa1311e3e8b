package dev.flowcard.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What in a data folder belongs to the installation and neither to the database nor to the running process. */
final class DataFolderFiles {

    private static final Set<String> NOT = Set.of(
            "db", "db-tmp", "db-init.sql", "mariadb", "mariadb.lock", "command.token", "server.lock", "training");
    private static final List<String> PASSING = List.of(".pid", ".log", ".tmp", ".part");

    private DataFolderFiles() {}

    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> belongs(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    static boolean belongs(Path relative) {
        var first = relative.getName(0).toString();
        var last = relative.getFileName().toString();
        return !NOT.contains(first) && PASSING.stream().noneMatch(last::endsWith);
    }
}
