package dev.frond.view.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final int PORT = 8123;
    private static final String HOST = "127.0.0.1:8123";

    private final Access access = Access.toPort(PORT);
    private final String token =
            access.base().substring(access.base().lastIndexOf('/', access.base().length() - 2));

    private static Headers headers(String... pairs) {
        Headers headers = new Headers();
        for (int k = 0; k < pairs.length; k += 2) {
            headers.set(pairs[k], pairs[k + 1]);
        }
        return headers;
    }

    @Test
    void theAddressThatIsPrinted() {
        assertThat(access.base()).matches("http://127\\.0\\.0\\.1:8123/[A-Za-z0-9_-]{24}/");
        assertThat(Access.toPort(PORT).base()).isNotEqualTo(access.base());
        assertThat(access.granted(token, headers("Host", HOST))).contains("");
        assertThat(access.granted(token + "runs/a%2Fb/run.json", headers("Host", HOST)))
                .contains("runs/a%2Fb/run.json");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8123, true",
        "localhost:8123, true",
        "127.0.0.1, false",
        "127.0.0.1:8124, false",
        "localhost:8123.example.org, false",
        "example.org:8123, false",
        "[::1]:8123, false",
        "'', false"
    })
    void hosts(String host, boolean allowed) {
        assertThat(access.granted(token, headers("Host", host)).isPresent()).isEqualTo(allowed);
    }

    @Test
    void withoutAHost() {
        assertThat(access.granted(token, headers())).isEmpty();
    }

    /** Browsers leave the port out of Host and Origin where it is the usual one. */
    @Test
    void theUsualPort() {
        Access usual = Access.toPort(80);
        String path = usual.base().substring("http://127.0.0.1".length());
        assertThat(usual.granted(path, headers("Host", "localhost", "Origin", "http://localhost")))
                .contains("");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8123, true",
        "http://localhost:8123, true",
        "https://127.0.0.1:8123, false",
        "http://127.0.0.1:8124, false",
        "http://127.0.0.1:8123.example.org, false",
        "https://example.org, false",
        "null, false"
    })
    void origins(String origin, boolean allowed) {
        assertThat(access.granted(token, headers("Host", HOST, "Origin", origin))
                        .isPresent())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "same-site, false", "cross-site, false", "'', false"})
    void whereARequestComesFrom(String site, boolean allowed) {
        assertThat(access.granted(token, headers("Host", HOST, "Sec-Fetch-Site", site))
                        .isPresent())
                .isEqualTo(allowed);
    }

    @Test
    void theWholeToken() {
        String bare = token.substring(1, token.length() - 1);
        for (String path : new String[] {
            "",
            "/",
            "//",
            "/" + bare,
            "/" + bare.substring(1) + "/",
            "/" + bare.substring(0, bare.length() - 1) + "/",
            "/" + bare + "A/",
            "/A" + bare + "/",
            "//" + bare + "/",
            "/x/" + bare + "/"
        }) {
            assertThat(access.granted(path, headers("Host", HOST))).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/boot.json", "/runs/a/run.json", "/../"})
    void nothingWithoutAToken(String path) {
        assertThat(access.granted(path, headers("Host", HOST))).isEmpty();
    }
}
