package dev.flowcard.agent;

/** A spool that must not be used, with the reason for whoever set it up. */
final class SpoolException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Said said;

    SpoolException(Said said) {
        super(said.key());
        this.said = said;
    }

    Said said() {
        return said;
    }
}
