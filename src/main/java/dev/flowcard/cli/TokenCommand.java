package dev.flowcard.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints a new API token; for a terminal it enrols that terminal. */
final class TokenCommand implements Command {

    @Override
    public String name() {
        return "token";
    }

    @Override
    public Set<String> options() {
        return Set.of("role", "name", "terminal", "work-unit");
    }

    @Override
    public int run(Args args, Output out) throws IOException {
        args.atMost(0);
        var role = args.option("role")
                .orElseThrow(() -> new UsageException("cli.usage.missing", "--role"))
                .toUpperCase(Locale.ROOT);
        if (role.equals("TERMINAL") != args.option("terminal").isPresent()) {
            throw new UsageException("cli.usage.terminal");
        }
        var request = new LinkedHashMap<String, Object>();
        request.put(
                "name", args.option("name").or(() -> args.option("terminal")).orElse("flowcard " + role));
        request.put("roles", List.of(role));
        args.option("terminal").ifPresent(terminal -> request.put("terminal", terminal));
        args.option("work-unit").ifPresent(unit -> request.put("workUnit", unit));
        var answer = Connections.local(args).post("/api/v1/tokens", request);
        out.line(answer.path("token").asString());
        return 0;
    }
}
