package dev.flowcard.shared;

import java.util.List;

/** A bean with something to tell whoever started the server, once it serves: the sign-ins of a new demo factory. */
@FunctionalInterface
public interface StartupNotes {

    /** Lines for the terminal; none where there is nothing to tell this time. */
    List<String> lines();
}
