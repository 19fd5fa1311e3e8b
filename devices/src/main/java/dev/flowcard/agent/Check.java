package dev.flowcard.agent;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells what the agent would see: the configuration, the ports, the spool, the server. */
final class Check {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Console console;
    private final Clock clock;
    private boolean fine = true;

    Check(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Whether the agent could work with this configuration as things are now. */
    boolean run(Path file) {
        serialPorts();
        ConfigReader.Reading reading = ConfigReader.read(file);
        reading.faults().forEach(this::wrong);
        AgentConfig config = reading.config();
        if (config == null) {
            return false;
        }
        console.result("check.config", file, config.ports().size());
        boolean running = spool(config);
        if (!running) {
            config.ports().forEach(this::port);
        }
        server(config);
        return fine;
    }

    private void wrong(Said said) {
        fine = false;
        console.result(said);
    }

    private void serialPorts() {
        SerialPort[] ports = SerialPort.getCommPorts();
        if (ports.length == 0) {
            console.result("check.noSerialPort");
        }
        for (SerialPort port : ports) {
            console.result("check.serialPort", port.getSystemPortPath(), port.getDescriptivePortName());
        }
    }

    /** Whether an agent has the spool open, and so the ports. */
    private boolean spool(AgentConfig config) {
        if (Files.notExists(config.spool())) {
            console.result("check.newSpool", config.spool());
            return false;
        }
        try (Spool spool = Spool.open(config.spool(), config.terminal(), clock)) {
            console.result("check.spool", config.spool(), spool.device(), spool.waiting());
            return false;
        } catch (SpoolException unusable) {
            boolean running = unusable.said().key().equals("spool.inUse");
            if (running) {
                console.result("check.running", config.spool());
            } else {
                wrong(unusable.said());
            }
            return running;
        } catch (IOException failed) {
            wrong(Said.of("agent.failed", failed));
            return false;
        }
    }

    private void port(PortConfig port) {
        Stop now = new Stop();
        now.set();
        try {
            ScanSources.open(port, Optional.empty(), now).close();
            console.result("check.port", port.name());
        } catch (IOException closed) {
            wrong(Said.of("check.noPort", port.name(), String.valueOf(closed.getMessage())));
        }
    }

    private void server(AgentConfig config) {
        try (Door door = new Door(config, clock, PATIENCE)) {
            switch (door.post(null, 0, List.of())) {
                case DoorAnswer.Taken taken -> console.result("check.server", config.server(), config.terminal());
                // the door looks at who asks before it looks at what is asked
                case DoorAnswer.Unfit unfit -> console.result("check.server", config.server(), config.terminal());
                case DoorAnswer.Denied denied -> wrong(Said.of("check.denied", config.server(), denied.status()));
                case DoorAnswer.Away away -> wrong(Said.of("check.noServer", config.server(), away.why()));
            }
        } catch (IOException failed) {
            wrong(Said.of("agent.failed", failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            fine = false;
        }
    }
}
