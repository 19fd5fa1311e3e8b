package dev.flowcard.cli;

import dev.flowcard.cli.client.ApiClient;
import dev.flowcard.platform.backup.BackupFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Fetches a backup from the running server and keeps it only when it is whole. */
final class BackupCommand implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(Args args, Output out) throws IOException {
        var target = Path.of(args.word(0, "FILE")).toAbsolutePath();
        args.atMost(1);
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailure("cli.backup.folder", String.valueOf(folder));
        }
        var server = args.option("token").isPresent() ? Connections.open(args, "ADMIN") : Connections.local(args);
        out.progress("cli.backup.begins", target.toString());
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            fetch(server, part);
            try (var file = BackupFile.open(part)) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                out.json(BackupResult.of(target, file.manifest()));
            }
        } finally {
            Files.deleteIfExists(part);
        }
        return Main.OK;
    }

    private static void fetch(ApiClient server, Path part) {
        try {
            create(part);
            try (var to = Files.newOutputStream(part);
                    InputStream from = server.open("/api/v1/backup")) {
                from.transferTo(to);
            }
        } catch (FileSystemException e) {
            throw new CommandFailure("cli.backup.write", part.toString(), String.valueOf(e.getReason()));
        } catch (IOException e) {
            throw new CommandFailure("cli.backup.write", part.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** It holds everything that the database knows: its owner alone may read it. */
    private static void create(Path part) throws IOException {
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
