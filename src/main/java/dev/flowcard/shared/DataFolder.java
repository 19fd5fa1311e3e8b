package dev.flowcard.shared;

import java.nio.file.Path;

/** Where this installation keeps what is not in the database; never deleted by the program. */
public record DataFolder(Path path) {

    public Path resolve(String name) {
        return path.resolve(name);
    }
}
