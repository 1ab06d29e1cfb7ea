package de.boxenstopp.identity.signin.application;

/** Who writes and sends mails. */
public interface SignInMails {

    /** Returns when it is certain that the mail will go out. */
    void send(SignInMail mail);
}
