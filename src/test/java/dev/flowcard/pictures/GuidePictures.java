package dev.flowcard.pictures;

import dev.flowcard.notices.Notices;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/**
 * Takes the pictures of README and guides from the demo factory at work, in the middle of a morning. Not one of the tests: it
 * writes files. To be run after a screen has changed ({@code -Dpictures=wall,terminal} takes these alone):
 *
 * <pre>./mvnw -q -Pfast test-compile surefire:test -Dtest=GuidePictures</pre>
 */
@FlowcardTest
@Import(GuidePictures.Morning.class)
@TestPropertySource(properties = "flowcard.test.empty=false")
class GuidePictures {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private WorkOrders workOrders;

    @Autowired
    private Notices notices;

    /** A quarter to eleven of today, whatever the time is. */
    @TestConfiguration
    static class Morning {
        @Bean
        @Primary
        Clock morning() {
            Instant start = LocalDate.now(ZONE)
                    .atTime(LocalTime.of(10, 44))
                    .atZone(ZONE)
                    .toInstant();
            return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
        }
    }

    @Test
    void takeThem() {
        String wanted = "," + System.getProperty("pictures", "") + ",";
        try (Studio studio = new Studio(port, shop, workOrders, notices, Year.now(ZONE))) {
            for (Scene scene : Scenes.all()) {
                if (wanted.equals(",,") || wanted.contains("," + scene.name() + ",")) {
                    List.of("zh-CN", "en").forEach(language -> studio.take(scene, language));
                }
            }
        }
    }
}
