package dev.flowcard.cli;

import dev.flowcard.platform.OfflinePlatform;
import dev.flowcard.platform.StartupFailure;
import dev.flowcard.platform.backup.BackupFile;
import dev.flowcard.platform.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;

/** Puts a backup into an empty database while no server runs on it. */
final class RestoreCommand implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(Args args, Output out) throws IOException {
        var path = Path.of(args.word(0, "FILE")).toAbsolutePath();
        args.atMost(1);
        try (var file = BackupFile.open(path)) {
            Restore.checkVersion(file);
            out.progress(
                    "cli.restore.begins", path.toString(), file.manifest().at().toString());
            try (var platform = OfflinePlatform.open(args.data())) {
                Restore.into(platform, file);
            }
            out.json(BackupResult.of(path, file.manifest()));
            return Main.OK;
        } catch (StartupFailure e) {
            out.progress(e.messageKey(), e.args());
            return Main.FAILED;
        }
    }
}
