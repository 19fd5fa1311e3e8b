package dev.flowcard.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What lets a command on the server's own machine in: made anew at each start and left in the data folder, readable by
 * its owner alone. As a bearer token it stands for an administrator.
 */
public record LocalCommandToken(String value) {

    /** Compares in constant time. */
    public boolean matches(String bearer) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), bearer.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "LocalCommandToken";
    }
}
