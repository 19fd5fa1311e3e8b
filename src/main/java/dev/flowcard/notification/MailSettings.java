package dev.flowcard.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The factory's mail server. Without a host and a sender no mail leaves the house.
 *
 * @param port null: the usual one of its security
 * @param user empty: the server asks for none
 * @param from address of the sender
 * @param url under which people open Flowcard; empty: mails carry no link
 */
@ConfigurationProperties("flowcard.mail")
record MailSettings(
        @DefaultValue("") String host,
        @Nullable Integer port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String url) {
    /** How the way to the server is secured. */
    enum Security {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int usual;

        Security(int usual) {
            this.usual = usual;
        }
    }

    boolean open() {
        return !host.isBlank() && !from.isBlank();
    }

    int portOrUsual() {
        return port == null ? security.usual : port;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + portOrUsual() + " " + security + "]";
    }
}
