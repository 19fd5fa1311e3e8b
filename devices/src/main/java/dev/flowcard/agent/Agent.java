package dev.flowcard.agent;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The running agent: a thread for each port, one for the way to the server, the spool between them. */
final class Agent implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Spool spool;
    private final Door door;
    private final Stop stop;
    private final List<Thread> readers;
    private final Thread uplink;

    private Agent(Spool spool, Door door, Stop stop, List<Thread> readers, Thread uplink) {
        this.spool = spool;
        this.door = door;
        this.stop = stop;
        this.readers = readers;
        this.uplink = uplink;
    }

    static Agent start(AgentConfig config, Console console, Clock clock, Timings timings)
            throws IOException, SpoolException {
        Door door = new Door(config, clock, timings.requestTimeout());
        Spool spool = openSpool(config, clock, door);
        if (spool.damagedLines() > 0) {
            console.note("spool.damaged", config.spool(), spool.damagedLines());
        }
        Stop stop = new Stop();
        List<Thread> readers = new ArrayList<>();
        for (PortConfig port : config.ports()) {
            readers.add(thread("port-" + port.name(), new PortReader(port, spool, console, timings, stop)));
        }
        Thread uplink = thread("uplink", new Uplink(spool, door, console, timings, stop));
        String names = config.ports().stream().map(PortConfig::name).collect(Collectors.joining(", "));
        console.result("agent.ready", config.terminal(), spool.device(), names, spool.waiting());
        return new Agent(spool, door, stop, readers, uplink);
    }

    private static Spool openSpool(AgentConfig config, Clock clock, Door door) throws IOException, SpoolException {
        try {
            return Spool.open(config.spool(), config.terminal(), clock);
        } catch (IOException | SpoolException failed) {
            door.close();
            throw failed;
        }
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().start(work);
    }

    /** First no more scans, then the way to the server: what it has not brought yet waits on disk. */
    @Override
    public void close() throws IOException {
        stop.set();
        readers.forEach(Agent::join);
        uplink.interrupt();
        join(uplink);
        door.close();
        spool.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
