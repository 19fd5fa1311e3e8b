package dev.flowcard.agent;

/** The state of the way to the server: says each change once, and waits between tries. */
final class Connection {

    private enum State {
        UNKNOWN,
        UP,
        DENIED,
        AWAY,
        FAULT
    }

    private final Console console;
    private final BackOff backOff;
    private final Stop stop;
    private State state = State.UNKNOWN;

    Connection(Console console, BackOff backOff, Stop stop) {
        this.console = console;
        this.backOff = backOff;
        this.stop = stop;
    }

    void up() {
        backOff.reset();
        change(State.UP, "uplink.up");
    }

    void away(String why) {
        change(State.AWAY, "uplink.away", why);
        pause();
    }

    void denied(int status) {
        change(State.DENIED, "uplink.denied", status);
        pause();
    }

    void fault(Exception fault) {
        change(State.FAULT, "uplink.fault", fault);
        pause();
    }

    void pause() {
        stop.await(backOff.next());
    }

    private void change(State now, String key, Object... arguments) {
        if (state != now) {
            state = now;
            console.note(key, arguments);
        }
    }
}
