package dev.flowcard.cli;

import dev.flowcard.cli.client.ApiFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Sends a CSV or XLSX file to the import API and prints what came of it. */
final class ImportCommand implements Command {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int REFUSED = 422;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Set<String> flags() {
        return Set.of("dry-run");
    }

    @Override
    public int run(Args args, Output out) throws IOException {
        var kind = args.word(0, "KIND");
        var file = Path.of(args.word(1, "FILE"));
        args.atMost(2);
        if (!kind.matches("[a-z][a-z-]*")) {
            throw new UsageException("cli.usage.word", kind);
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailure("cli.failure.file", file.toString());
        }
        var name = file.toString().toLowerCase(Locale.ROOT);
        var type = name.endsWith(".xlsx") ? XLSX : "text/csv; charset=UTF-8";
        var path = "/api/v1/imports/" + kind + (args.flag("dry-run") ? "?dryRun=true" : "");
        try {
            out.json(Connections.open(args, "ADMIN").post(path, type, Files.readAllBytes(file)));
            return Main.OK;
        } catch (ApiFailure refused) {
            if (refused.status() != REFUSED) {
                throw refused;
            }
            out.json(JsonMapper.shared().readTree(refused.getMessage()));
            return Main.FAILED;
        }
    }
}
