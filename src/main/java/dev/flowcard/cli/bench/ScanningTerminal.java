package dev.flowcard.cli.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** A terminal whose operator signs on, starts, reports a piece and signs off, over and over: one request a scan. */
final class ScanningTerminal implements Load.Work {
    private final String terminal;
    private final String device;
    private final WireClient http;
    private final List<String> round;
    private final Clock clock = Clock.systemUTC();
    private long seq;

    /** @param device a new name for each run, since a device counts its scans from 1 */
    ScanningTerminal(int port, BenchShop.Place place, String device) {
        this.terminal = place.terminal();
        this.device = device;
        this.round = List.of("X-OFF", place.badge(), place.card(), place.card(), "Q-1", "X-OK");
        try {
            this.http =
                    new WireClient(port, "Authorization: Bearer " + place.token() + "\r\nAccept-Language: zh-CN\r\n");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public boolean once() throws IOException {
        return scan(round.get((int) (seq % round.size())));
    }

    /** Whether the scan was accepted, or answered with the question that belongs to it. */
    boolean scan(String code) throws IOException {
        seq++;
        String body = "{\"terminal\":\"" + terminal + "\",\"device\":\"" + device + "\",\"scans\":[{\"id\":\""
                + TimedIds.next(clock) + "\",\"seq\":" + seq + ",\"code\":\"" + code + "\",\"scannedAt\":\""
                + clock.instant()
                + "\",\"source\":\"API\"}]}";
        WireClient.Answer answer = http.post("/api/v1/scans", body);
        return answer.status() == 200
                && (answer.body().contains("\"outcome\":\"ACCEPTED\"")
                        || answer.body().contains("\"outcome\":\"ASK\""));
    }

    /** Ends its round first: a question that is left open would keep the terminal from the next device. */
    @Override
    public void close() throws IOException {
        while (seq % round.size() != 0) {
            once();
        }
        http.close();
    }
}
