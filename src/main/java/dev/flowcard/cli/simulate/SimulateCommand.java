package dev.flowcard.cli.simulate;

import dev.flowcard.cli.Args;
import dev.flowcard.cli.Command;
import dev.flowcard.cli.Connections;
import dev.flowcard.cli.Output;
import dev.flowcard.cli.UsageException;
import java.io.IOException;
import java.util.Set;

/** {@code flowcard simulate}: runs until it is stopped, or for {@code --seconds}, and prints what was done. */
public final class SimulateCommand implements Command {
    private static final int USUAL_SPEED = 60;
    private static final int FOREVER = Integer.MAX_VALUE;

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public Set<String> options() {
        return Set.of("speed", "seconds");
    }

    @Override
    public int run(Args args, Output out) throws IOException, InterruptedException {
        args.atMost(0);
        int speed = number(args, "speed", USUAL_SPEED);
        int seconds = number(args, "seconds", FOREVER);
        SimulatedShop shop = new SimulatedShop(Connections.open(args, "ADMIN"), speed);
        Thread main = Thread.currentThread();
        Thread stop = Thread.ofPlatform().unstarted(() -> {
            shop.stop();
            joined(main);
        });
        Runtime.getRuntime().addShutdownHook(stop);
        out.progress("cli.simulate.begins", speed);
        shop.run(seconds);
        out.json(shop.summary());
        return 0;
    }

    /** A signal lets the operators sign off and the summary be printed before the process ends. */
    private static void joined(Thread main) {
        try {
            main.join(8_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int number(Args args, String option, int usual) {
        String text = args.option(option).orElse(String.valueOf(usual));
        if (!text.matches("[1-9][0-9]{0,9}") || Long.parseLong(text) > FOREVER) {
            throw new UsageException("cli.usage.number", "--" + option, text);
        }
        return Integer.parseInt(text);
    }
}
