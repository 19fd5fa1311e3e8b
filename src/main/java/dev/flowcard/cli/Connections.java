package dev.flowcard.cli;

import dev.flowcard.cli.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Makes the connection that a command works through. */
public final class Connections {

    private static final String TOKEN_FILE = "command.token";

    private Connections() {}

    /** With the given token, else with a new one of that role where the server runs on this machine. */
    public static ApiClient open(Args args, String role) throws IOException {
        if (args.option("token").isPresent()) {
            return new ApiClient(address(args), args.option("token").orElseThrow());
        }
        var local = local(args);
        var issued = local.post("/api/v1/tokens", Map.of("name", "flowcard " + role, "roles", List.of(role)));
        return local.with(issued.path("token").asString());
    }

    /** As the administrator of this machine: whoever can read the data folder of the running server. */
    public static ApiClient local(Args args) throws IOException {
        var file = args.data().resolve(TOKEN_FILE);
        if (!Files.isReadable(file)) {
            throw new CommandFailure(
                    "cli.failure.token",
                    args.data().toAbsolutePath().normalize().toString());
        }
        return new ApiClient(address(args), Files.readString(file).strip());
    }

    private static URI address(Args args) {
        if (!args.url().matches("https?://[A-Za-z0-9.:\\[\\]_-]+(/.*)?")) {
            throw new UsageException("cli.usage.url", args.url());
        }
        return URI.create(args.url());
    }
}
