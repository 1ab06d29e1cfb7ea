package de.boxenstopp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.identity.Door.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Members of staff for tests, made by the admin from the file of accounts. */
public class Team {

    static final String WITTEN = "7f1c2a50-0000-4000-8000-000000058452";

    private final Door door;

    private String admin = "";

    Team(Door door) {
        this.door = door;
    }

    /** The session of an admin; the same one for as long as it lives, as passwords take long. */
    public synchronized String admin() {
        if (door.exchange(admin).status() != 200) {
            admin = door.login("admin", "leitung", "ein-gutes-Passwort").text("token");
        }
        return admin;
    }

    /** Their user name. */
    public String jockey(String password) {
        return add("JOCKEY", password).json().path("user").path("username").asString();
    }

    public Answer add(String role, String password) {
        var body = new HashMap<String, Object>(
                Map.of("username", "u-" + UUID.randomUUID(), "displayName", "Neu", "role", role, "password", password));
        if (role.equals("WORKSHOP")) {
            body.put("workshopId", WITTEN);
        }
        var added = door.post("/api/admin/users", body, door.as(admin()));
        assertThat(added.status()).isEqualTo(201);
        return added;
    }

    public String disabled(String password) {
        var user = add("WORKSHOP", password).json().path("user");
        var body = Map.of("displayName", "Neu", "role", "WORKSHOP", "workshopId", WITTEN, "disabled", true);
        assertThat(change(user.path("id").asString(), body).status()).isEqualTo(200);
        return user.path("username").asString();
    }

    public Answer change(String id, Map<String, ?> body) {
        return door.send("PUT", "/api/admin/users/" + id, Door.JSON.writeValueAsString(body), door.as(admin()));
    }

    public String locked(String password) {
        var name =
                add("WORKSHOP", password).json().path("user").path("username").asString();
        for (var failure = 0; failure < 5; failure++) {
            door.login("workshop", name, "falsch");
        }
        return name;
    }

    public Answer remove(String id) {
        return door.send("DELETE", "/api/admin/users/" + id, "", door.as(admin()));
    }

    public Answer act(String id, String act, Map<String, ?> body) {
        return door.post("/api/admin/users/%s/%s".formatted(id, act), body, door.as(admin()));
    }

    /** The secret, as an authenticator app gets it. */
    public String totpFor(String username) {
        var admin = door.as(admin());
        var id = idOf(username, admin);
        return door.send("PUT", "/api/admin/users/%s/totp".formatted(id), "", admin)
                .text("secret");
    }

    private String idOf(String username, String[] admin) {
        for (var user : door.get("/api/admin/users?size=100", admin).json().path("items")) {
            if (user.path("username").asString().equals(username)) {
                return user.path("id").asString();
            }
        }
        throw new AssertionError(username + " is not there");
    }
}
