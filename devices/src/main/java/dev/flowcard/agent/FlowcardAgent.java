package dev.flowcard.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The command {@code flowcard-agent}. */
public final class FlowcardAgent {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final Duration ENDING = Duration.ofSeconds(20);

    private final Console console;
    private final Clock clock;

    FlowcardAgent(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        Console console = new Console(new Texts(Locale.getDefault()), clock, System.out, System.err);
        int code = new FlowcardAgent(console, clock).execute(List.of(arguments));
        Runtime.getRuntime().halt(code);
    }

    int execute(List<String> arguments) {
        if (arguments.equals(List.of("--help"))) {
            console.result("usage");
            return DONE;
        }
        if (arguments.equals(List.of("--version"))) {
            console.result("version", version());
            return DONE;
        }
        if (arguments.size() != 2 || !List.of("run", "check").contains(arguments.getFirst())) {
            console.complain(Said.of("usage"));
            return WRONG_USAGE;
        }
        Path file = Path.of(arguments.get(1));
        return arguments.getFirst().equals("run") ? run(file) : new Check(console, clock).run(file) ? DONE : FAILED;
    }

    private static String version() {
        String version = FlowcardAgent.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    private int run(Path file) {
        ConfigReader.Reading reading = ConfigReader.read(file);
        reading.faults().forEach(console::complain);
        AgentConfig config = reading.config();
        return config == null ? FAILED : run(config);
    }

    private int run(AgentConfig config) {
        Stop asked = new Stop();
        Stop ended = new Stop();
        // the JDK's own exit code after SIGTERM would be 143, though all went well
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.set();
            ended.await(ENDING);
            Runtime.getRuntime().halt(DONE);
        }));
        try {
            Agent agent = Agent.start(config, console, clock, Timings.USUAL);
            asked.awaitForever();
            console.note("agent.ends");
            agent.close();
            ended.set();
            return DONE;
        } catch (SpoolException unusable) {
            console.complain(unusable.said());
        } catch (IOException failed) {
            console.complain(Said.of("agent.failed", failed));
        }
        return FAILED;
    }
}
