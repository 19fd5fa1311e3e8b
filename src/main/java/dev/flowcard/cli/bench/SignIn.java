package dev.flowcard.cli.bench;

import java.io.IOException;

/** Signs the browser in by the sign-in page's own form. */
final class SignIn {
    private static final String SUBMIT = """
            (async () => {
              const content = name => document.querySelector('meta[name="' + name + '"]')?.content;
              const body = new URLSearchParams({username: 'admin', password: '%s'});
              if (content('_csrf_parameter')) body.set(content('_csrf_parameter'), content('_csrf'));
              const answer = await fetch('/login', {method: 'POST', body, credentials: 'same-origin'});
              return answer.url;
            })()
            """;

    private SignIn() {}

    static void admin(Chromium browser, int port) throws IOException {
        browser.open("http://localhost:" + port + "/login");
        browser.evaluate(SUBMIT.formatted(BenchServer.ADMIN_PASSWORD));
    }
}
