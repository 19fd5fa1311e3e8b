package dev.flowcard.cli;

import dev.flowcard.cli.backtest.BacktestCommand;
import dev.flowcard.cli.bench.BenchCommand;
import dev.flowcard.cli.client.ApiFailure;
import dev.flowcard.cli.replay.ReplayCommand;
import dev.flowcard.cli.schedule.ScheduleBenchmarkCommand;
import dev.flowcard.cli.simulate.SimulateCommand;
import dev.flowcard.platform.backup.BackupFailure;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the launcher comes in with a command for a running server. */
public final class Main {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final List<Command> COMMANDS = List.of(
            new TokenCommand(),
            new ImportCommand(),
            new ResetPasswordCommand(),
            new BackupCommand(),
            new RestoreCommand(),
            new ReplayCommand(),
            new SimulateCommand(),
            new BenchCommand(),
            new BacktestCommand(),
            new ScheduleBenchmarkCommand());

    private Main() {}

    /** Does the command named first and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Arrays.asList(args), Output.ofProcess()));
    }

    static int run(List<String> words, Output out) {
        try {
            if (words.isEmpty()) {
                throw new UsageException("cli.usage.missing", "COMMAND");
            }
            var command = COMMANDS.stream()
                    .filter(candidate -> candidate.name().equals(words.getFirst()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("cli.usage.command", words.getFirst()));
            return command.run(Args.parse(command, words.subList(1, words.size())), out);
        } catch (UsageException e) {
            out.progress(e.messageKey(), e.args());
            return WRONG_USAGE;
        } catch (CommandFailure e) {
            out.progress(e.messageKey(), e.args());
            return FAILED;
        } catch (ApiFailure e) {
            complain(e, out);
            return FAILED;
        } catch (BackupFailure e) {
            out.progress(e.messageKey(), e.args());
            return FAILED;
        } catch (IOException e) {
            out.progress("cli.failure.io", String.valueOf(e.getMessage()));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    /** The server's own words for why it refused, where it gave any. */
    private static void complain(ApiFailure failure, Output out) {
        if (failure.status() == 0) {
            out.progress("cli.failure.unreachable", failure.getMessage());
            return;
        }
        var words = new StringBuilder();
        try {
            var problem = JsonMapper.shared().readTree(failure.getMessage());
            words.append(problem.path("detail").asString(""));
            for (var error : problem.path("errors")) {
                words.append(' ').append(error.path("field").asString("")).append(": ");
                words.append(error.path("message").asString("")).append('.');
            }
        } catch (JacksonException noJson) {
            words.append(failure.getMessage());
        }
        out.progress("cli.failure.refused", String.valueOf(failure.status()), words.toString());
    }
}
