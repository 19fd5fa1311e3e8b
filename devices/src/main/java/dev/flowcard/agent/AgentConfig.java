package dev.flowcard.agent;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration file says.
 *
 * @param authority certificate (PEM) of the authority that signed the server's, where it is none that everybody knows
 */
record AgentConfig(
        URI server,
        String token,
        String terminal,
        Path spool,
        @Nullable Path authority,
        List<PortConfig> ports) {

    @Override
    public String toString() {
        return "AgentConfig[server=" + server + ", terminal=" + terminal + ", spool=" + spool + "]";
    }
}
