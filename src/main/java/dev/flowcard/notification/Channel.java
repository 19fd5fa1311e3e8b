package dev.flowcard.notification;

/**
 * A way out of the house.
 *
 * @param address empty where everybody has his own
 * @param secret signs what is sent, so that the other side knows who speaks; empty for mail
 * @param fromStep used from this step of an escalation on
 */
public record Channel(long id, String name, Kind kind, String address, String secret, int fromStep, boolean enabled) {
    /** How it is spoken. */
    public enum Kind {
        WEBHOOK,
        /** To each one who is told, at his own address. */
        EMAIL
    }

    @Override
    public String toString() {
        return "Channel[" + name + "]";
    }
}
