package dev.flowcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.shared.PlantZone;
import dev.flowcard.testing.FlowcardTest;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FlowcardTest
class ApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlantZone zone;

    @Test
    void starts_on_a_real_mariadb() {
        var version = jdbc.sql("SELECT VERSION()").query(String.class).single();

        assertThat(version).contains("MariaDB");
    }

    @Test
    void keeps_the_time_zone_of_its_first_start() {
        assertThat(zone.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}
