package dev.frond.view.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is answered: a browser of this machine that was given the address with its token. Pages of other sites cannot ask, as they do not
 * know the token, and their requests say where they come from; names of other machines that lead here are refused, so that a site
 * cannot pass for this one by changing where its name leads.
 */
final class Access {
    private static final int TOKEN_BYTES = 18;
    /** Browsers do not name it. */
    private static final int USUAL_PORT = 80;
    /** What browsers say of requests by the page itself and by a person. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String token;
    private final List<String> hosts;

    private Access(String token, int port) {
        this.token = token;
        String end = port == USUAL_PORT ? "" : ":" + port;
        this.hosts = List.of("127.0.0.1" + end, "localhost" + end);
    }

    /** With a token that nobody can guess. */
    static Access toPort(int port) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return new Access(Base64.getUrlEncoder().withoutPadding().encodeToString(random), port);
    }

    /** What the addresses begin with. */
    String base() {
        return "http://" + hosts.get(0) + "/" + token + "/";
    }

    /** What is asked for, without the token; empty when the request is refused. */
    Optional<String> granted(String path, Headers headers) {
        String host = headers.getFirst("Host");
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean fromHere = origin == null || hosts.stream().anyMatch(each -> origin.equals("http://" + each));
        boolean ownRequest = site == null || OWN.contains(site);
        int end = path.indexOf('/', 1);
        if (host == null || !hosts.contains(host) || !fromHere || !ownRequest || end < 0) {
            return Optional.empty();
        }
        // in a time that does not tell how many letters are right
        boolean known = MessageDigest.isEqual(path.substring(1, end).getBytes(UTF_8), token.getBytes(UTF_8));
        return known ? Optional.of(path.substring(end + 1)) : Optional.empty();
    }
}
