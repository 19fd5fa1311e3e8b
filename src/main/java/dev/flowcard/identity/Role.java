package dev.flowcard.identity;

/** What somebody may do; a person may hold several. As an authority its name has {@code ROLE_} in front. */
public enum Role {
    OPERATOR,
    INSPECTOR,
    FOREMAN,
    PLANNER,
    SALES,
    /** Keeps the warehouse: lots of material, what comes in and goes out. */
    WAREHOUSE,
    /** Buys: materials and work outside, from what is short to what is settled. */
    PURCHASING,
    /** Sees everything, money included, and changes nothing. */
    MANAGER,
    ADMIN,
    /** Of a terminal's token: it may scan, and read its own state. */
    TERMINAL,
    /** Of a token that plays a log: it may import, release, read, and scan with source {@code REPLAY}. */
    REPLAY,
    /** Of the token of a screen on the wall: it may see what walls show. */
    WALL;

    /** Whether a person may hold it; the others belong to tokens. */
    public boolean ofPersons() {
        return this != TERMINAL && this != REPLAY && this != WALL;
    }

    public String authority() {
        return "ROLE_" + name();
    }
}
