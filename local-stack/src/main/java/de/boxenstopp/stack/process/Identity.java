package de.boxenstopp.stack.process;

import java.util.ArrayList;
import java.util.List;

/** As whom a program runs. PostgreSQL refuses root, so under root it runs as somebody without rights. */
public enum Identity {
    OURSELVES,
    /** Root gives its rights up: the program is user 65534, and so must be the files it writes. */
    NOBODY,
    /** Root in a user namespace: the program believes to be somebody else, its files stay root's. */
    NAMESPACE;

    /** The user id that owns nothing; named nobody almost everywhere. */
    public static final int NOBODY_ID = 65534;

    /** Who to be for a program that refuses to run as root. */
    public static Identity withoutRoot() {
        if (!isRoot()) {
            return OURSELVES;
        }
        if (Tools.has("setpriv")) {
            return NOBODY;
        }
        if (Tools.has("unshare")) {
            return NAMESPACE;
        }
        throw new StackFailed("PostgreSQL does not run as root, and neither setpriv nor unshare is here to run it as"
                + " somebody else: install util-linux, or start ./run as an ordinary user.");
    }

    /** The words before a command that give it this identity and, on Linux, tie its life to ours. */
    List<String> words(String deathSignal) {
        List<String> words = new ArrayList<>();
        if (Tools.has("setsid")) {
            words.add("setsid"); // Ctrl-C at the terminal reaches the supervisor only, which then stops all in order
        }
        if (this == NAMESPACE) {
            words.addAll(List.of("unshare", "--user"));
        }
        if (Tools.has("setpriv")) {
            words.add("setpriv");
            if (this == NOBODY) {
                words.addAll(List.of("--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups"));
            }
            words.add("--pdeathsig=" + deathSignal);
        }
        return words;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
