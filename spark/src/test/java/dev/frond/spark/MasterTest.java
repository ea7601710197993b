package dev.frond.spark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"local", "local[4]", "local[*]", "local-cluster[2,1,1024]", "yarn", "k8s://https://host:6443"})
    void whatSparkKnowsIsLeftToSpark(String url) {
        assertThatCode(() -> new Master(url).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host:7077", "spark://host", "spark://host:port", "localhost"})
    void somethingElseIsRefused(String url) {
        assertThatThrownBy(() -> new Master(url).check())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spark.master: expected local[N] or spark://HOST:PORT, found " + url);
    }

    @Test
    void oneOfSeveralMastersHasToAnswer() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, here)) {
            closed = socket.getLocalPort();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, here)) {
            Master both = new Master("spark://127.0.0.1:" + closed + ",127.0.0.1:" + socket.getLocalPort());
            assertThatCode(both::check).doesNotThrowAnyException();
        }
        String url = "spark://127.0.0.1:" + closed;
        assertThatThrownBy(() -> new Master(url).check())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no master answers at " + url);
    }
}
