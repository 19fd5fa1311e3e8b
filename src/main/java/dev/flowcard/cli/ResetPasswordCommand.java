package dev.flowcard.cli;

import dev.flowcard.cli.client.ApiClient;
import java.io.IOException;
import java.util.Map;

/** Prints a new password for a user, on the server's own machine. */
final class ResetPasswordCommand implements Command {

    @Override
    public String name() {
        return "reset-password";
    }

    @Override
    public int run(Args args, Output out) throws IOException {
        var user = args.word(0, "USER");
        args.atMost(1);
        var path = "/api/v1/users/" + ApiClient.part(user) + "/reset-password";
        out.line(Connections.local(args).post(path, Map.of()).path("password").asString());
        return Main.OK;
    }
}
