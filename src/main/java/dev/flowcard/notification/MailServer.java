package dev.flowcard.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the factory's mail server, where one is set. It waits ten seconds for each answer, no longer. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailServer {
    private static final String PATIENCE = "10000";

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.portOrUsual());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, PATIENCE);
        }
        boolean starts = settings.security() == MailSettings.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.user().isBlank()) {
            properties.setProperty("mail.smtp.auth", "true");
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
    }

    /** Whether mail can leave the house at all. */
    boolean open() {
        return settings.open();
    }

    /** Where people open Flowcard; empty where that is not set. */
    String url() {
        return settings.url();
    }

    /** @throws Undeliverable where the server will never take it for this address */
    void send(long delivery, String to, String subject, String text) throws IOException {
        if (!open()) {
            throw new IOException("no mail server is set");
        }
        InternetAddress from = from();
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Flowcard-Delivery", String.valueOf(delivery));
            sender.send(message);
        } catch (MessagingException wrong) {
            throw new Undeliverable(wrong.toString());
        } catch (MailException failed) {
            throw reason(failed);
        }
    }

    /** A sender that is set wrongly is set right one day: until then mails wait. */
    private InternetAddress from() throws IOException {
        try {
            return new InternetAddress(settings.from(), true);
        } catch (AddressException wrong) {
            throw new IOException("flowcard.mail.from: " + wrong.getMessage(), wrong);
        }
    }

    private static IOException reason(MailException failed) {
        if (failed instanceof MailSendException sent
                && Arrays.stream(sent.getMessageExceptions()).anyMatch(MailServer::refused)) {
            return new Undeliverable(sent.getMessageExceptions()[0].toString());
        }
        return new IOException(NestedExceptionUtils.getMostSpecificCause(failed).toString(), failed);
    }

    private static boolean refused(Exception why) {
        return why instanceof SendFailedException refusal
                && refusal.getInvalidAddresses() != null
                && refusal.getInvalidAddresses().length > 0;
    }
}
