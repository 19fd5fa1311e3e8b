package dev.flowcard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(20)
class LatestToStreamTest {
    private final Network network = new Network();
    private final CountDownLatch lost = new CountDownLatch(1);
    private final LatestToStream stream = new LatestToStream(network, lost::countDown);

    @Test
    void aScreenWhoseNetworkStandsStillKeepsNobodyWaitingAndGetsTheLastOfWhatItMissed() throws Exception {
        stream.send("snapshot", "1");
        network.reached.await();
        for (int i = 2; i <= 1_000; i++) {
            stream.send("snapshot", String.valueOf(i));
        }
        network.moves.countDown();
        assertThat(network.sent.take()).contains("data:1\n");
        assertThat(network.sent.take()).contains("data:1000\n");
        stream.send("snapshot", "1001");
        assertThat(network.sent.take()).contains("data:1001\n");
    }

    @Test
    void aBeatNeverTakesThePlaceOfWhatWaits() throws Exception {
        stream.send("refresh", "1");
        network.reached.await();
        stream.send("refresh", "2");
        stream.beat();
        network.moves.countDown();
        assertThat(List.of(network.sent.take(), network.sent.take())).allMatch(sent -> sent.contains("event:refresh"));
        stream.beat();
        assertThat(network.sent.take()).contains("event:beat");
    }

    @Test
    void aStreamThatIsGoneIsReportedAndTriedNoMore() throws Exception {
        network.broken = true;
        network.moves.countDown();
        stream.send("snapshot", "1");
        lost.await();
        assertThat(network.sent.poll(0, TimeUnit.SECONDS)).isNull();
    }

    /** Lets nothing through before it moves. */
    private static final class Network extends SseEmitter {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch moves = new CountDownLatch(1);
        private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        private volatile boolean broken;

        @Override
        public void send(SseEventBuilder builder) throws IOException {
            reached.countDown();
            try {
                moves.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            if (broken) {
                throw new IOException("broken pipe");
            }
            Set<DataWithMediaType> parts = builder.build();
            sent.add(parts.stream().map(part -> part.getData().toString()).collect(Collectors.joining()));
        }
    }
}
