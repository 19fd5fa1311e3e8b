package dev.flowcard.agent;

import java.io.IOException;
import java.util.List;

/** Reads one port for as long as the agent runs; where the scanner is unplugged, it waits for it to come back. */
final class PortReader implements Runnable {

    private static final int CHUNK = 8192;

    private final PortConfig port;
    private final Spool spool;
    private final Console console;
    private final Stop stop;
    private final BackOff openingPauses;
    private final BackOff writingPauses;
    private final Framer framer;
    private boolean saidGone;

    PortReader(PortConfig port, Spool spool, Console console, Timings timings, Stop stop) {
        this.port = port;
        this.spool = spool;
        this.console = console;
        this.stop = stop;
        this.openingPauses = timings.backOff();
        this.writingPauses = timings.backOff();
        this.framer = new Framer(port.profile());
    }

    @Override
    public void run() {
        while (!stop.isSet()) {
            try (ScanSource source = ScanSources.open(port, spool.mark(port.name()), stop)) {
                opened();
                readUntilGone(source);
                gone("");
            } catch (IOException | RuntimeException fault) {
                gone(String.valueOf(fault.getMessage()));
            }
            stop.await(openingPauses.next());
        }
    }

    private void opened() {
        openingPauses.reset();
        saidGone = false;
        framer.reset();
        console.note("port.open", port.name());
    }

    private void gone(String why) {
        if (!saidGone && !stop.isSet()) {
            saidGone = true;
            console.note("port.gone", port.name(), why);
        }
    }

    private void readUntilGone(ScanSource source) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!stop.isSet()) {
            int count = source.read(chunk);
            if (count < 0) {
                return;
            }
            if (count > 0) {
                spool(framer.feed(chunk, count), source);
            } else if (!port.profile().idleFlush().isZero() && framer.pending()) {
                spool(framer.flush(), source);
            }
        }
    }

    private void spool(List<byte[]> frames, ScanSource source) {
        for (byte[] frame : frames) {
            spool(ReadCode.of(frame, port.profile()), source);
        }
    }

    /** A full disk is said and waited for: the scanner's next bytes wait in the line meanwhile. */
    private void spool(ReadCode read, ScanSource source) {
        boolean said = false;
        while (true) {
            try {
                spool.append(read, port.name(), source.mark());
                writingPauses.reset();
                return;
            } catch (IOException failed) {
                if (!said) {
                    console.note("spool.failed", port.name(), failed);
                    said = true;
                }
                if (stop.await(writingPauses.next())) {
                    console.note("spool.lost", port.name());
                    return;
                }
            }
        }
    }
}
