package dev.flowcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no endpoint takes is answered in the form and language of every other refusal, and never by a page of the framework's. */
@FlowcardTest
class HostileRequestTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Test
    void anAddressWithoutAnEndpointIsAProblemAndNoPage() throws Exception {
        HttpResponse<String> answer = ask("GET", "/api/v1/nothing", shop.token(Role.ADMIN), "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:flowcard:problem:not-found", "这个地址没有内容");
    }

    @Test
    void aWrongMethodOrContentTypeIsToldWhatIsTaken() throws Exception {
        String admin = shop.token(Role.ADMIN);

        assertThat(ask("DELETE", "/api/v1/orders", admin, "application/json").body())
                .contains("不支持此方法", "GET");
        assertThat(ask("POST", "/api/v1/imports/people", admin, "text/html").body())
                .contains("text/csv");
    }

    @Test
    void whoBringsNothingIsAskedToSignInWhateverTheMethod() throws Exception {
        for (String method : new String[] {"GET", "POST"}) {
            HttpResponse<String> answer = ask(method, "/api/v1/scans", null, "application/json");
            assertThat(answer.statusCode()).as(method).isEqualTo(401);
            assertThat(answer.body()).contains("需要登录");
        }
    }

    @Test
    void anAddressThatCannotBeOneIsAProblemToo() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /api/v1/orders/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("urn:flowcard:problem:malformed-request", "malformed: encode");
        }
    }

    @Test
    void whatNoDatabaseCanHoldIsNamedAndIsNoFault() throws Exception {
        String admin = shop.token(Role.ADMIN);
        for (String query : new String[] {"from=%2B999999999-12-31T23:59:59Z", "from=0001-01-01T00:00:00Z"}) {
            for (String list : new String[] {"scans", "production-reports", "charges", "plan/gantt"}) {
                HttpResponse<String> answer = ask("GET", "/api/v1/" + list + "?" + query, admin, "application/json");
                assertThat(answer.statusCode()).as(list + "?" + query).isEqualTo(400);
                assertThat(answer.body()).contains("\"from\"");
            }
        }
        HttpResponse<String> cut = ask("GET", "/api/v1/orders?text=%F0%9F", admin, "application/json");
        assertThat(cut.statusCode()).isEqualTo(400);
        assertThat(cut.body()).contains("\"query\"");
        for (String due : new String[] {"+999999999-12-31", "0001-01-01"}) {
            HttpResponse<String> order = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/orders"))
                            .header("Authorization", "Bearer " + admin)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"order\":\"HR-1\",\"customer\":\"C\",\"product\":\"P\",\"quantity\":1,\"due\":\"%s\"}"
                                            .formatted(due)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(order.statusCode()).as(due).isEqualTo(400);
            assertThat(order.body()).contains("\"due\"");
        }
    }

    @Test
    void whatTheFirewallTurnsAwayIsAProblemToo() throws Exception {
        String admin = shop.token(Role.ADMIN);
        for (String path : new String[] {"/api/v1/orders//x", "/api/v1/orders;x=1", "/api/v1/orders/%2e%2e"}) {
            HttpResponse<String> answer = ask("GET", path, admin, "application/json");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void partsThatCannotBeToldApartAreNamed() throws Exception {
        String admin = shop.token(Role.ADMIN);
        HttpResponse<String> unbounded = ask("POST", "/api/v1/imports/people", admin, "multipart/form-data");
        assertThat(unbounded.statusCode()).isEqualTo(400);
        assertThat(unbounded.body()).contains("\"field\":\"body\"");
        HttpResponse<String> tiles = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/wall/boards"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + admin)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\",\"tiles\":[null]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(tiles.statusCode()).isEqualTo(400);
        assertThat(tiles.body()).contains("\"field\":\"tiles\"");
    }

    private HttpResponse<String> ask(String method, String path, String token, String type) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString("{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
