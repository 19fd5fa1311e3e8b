package dev.flowcard.notification;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.shared.Messages;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to the one who is told, in his language. */
@Component
class EmailCarrier implements Carrier {
    private final MailServer server;
    private final People people;

    EmailCarrier(MailServer server, People people) {
        this.server = server;
        this.people = people;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.EMAIL;
    }

    @Override
    public void carry(Delivery delivery, Channel channel) throws IOException {
        Person to = Optional.ofNullable(delivery.recipient())
                .flatMap(people::byCode)
                .filter(Person::active)
                .orElseThrow(() -> new Undeliverable("nobody to write to"));
        String address = to.email();
        if (address == null) {
            throw new Undeliverable("no e-mail address: " + to.number());
        }
        boolean english = Messages.nearest(to.language()).equals(Messages.EN);
        server.send(
                delivery.id(),
                address,
                oneLine(said(delivery.title(), english)),
                said(delivery.body(), english) + link(delivery));
    }

    private static String said(Notice.Text text, boolean english) {
        return english ? text.en() : text.zh();
    }

    /** A line break in a subject would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String link(Delivery delivery) {
        String url = server.url();
        return url.isBlank() ? "" : "\n\n" + url.replaceAll("/+$", "") + "/" + delivery.link();
    }
}
