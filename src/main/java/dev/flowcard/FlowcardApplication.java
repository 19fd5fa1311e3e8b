package dev.flowcard;

import dev.flowcard.platform.Platform;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server. */
@SpringBootApplication
@EnableScheduling
@EnableAsync
public class FlowcardApplication {

    /** Starts the server; a failure is told in one sentence and ends with 1. */
    public static void main(String[] args) {
        var platform = new Platform();
        SpringApplication.getShutdownHandlers().add(platform::close);
        var application = new SpringApplication(FlowcardApplication.class);
        application.addInitializers(platform);
        try {
            application.run(args);
        } catch (RuntimeException e) {
            StartupFailureReport.print(e);
            System.exit(1);
        }
    }
}
