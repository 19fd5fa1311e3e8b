package dev.flowcard.notification;

import java.io.IOException;

/** Carries a message out of the house by one kind of channel. Called outside any transaction. */
interface Carrier {
    Channel.Kind kind();

    /** @throws IOException with a reason that may be shown, where it did not arrive */
    void carry(Delivery delivery, Channel channel) throws IOException, InterruptedException;
}
