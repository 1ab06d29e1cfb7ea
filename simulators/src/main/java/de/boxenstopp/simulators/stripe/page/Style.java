package de.boxenstopp.simulators.stripe.page;

/** The hosted page's looks: two columns, one on a phone. */
final class Style {

    static final String CSS = """
        *{box-sizing:border-box}
        body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1a1f36;background:#fff}
        main{min-height:100vh;display:grid;grid-template-columns:1fr 1fr}
        section{padding:4rem clamp(1.5rem,6vw,6rem)}
        .summary{background:#0b2545;color:#fff}
        .summary .back{color:#b9c7dd;text-decoration:none}
        .shop{margin:2rem 0 .25rem;color:#d5deec;font-weight:600}
        .test{background:#ffb020;color:#3d2700;border-radius:4px;font-size:.7rem;padding:.1rem .4rem;margin-left:.4rem}
        .total{font-size:2.4rem;font-weight:700;margin:0 0 1.5rem}
        ul{list-style:none;padding:0;margin:0}
        li{display:flex;justify-content:space-between;gap:1rem;padding:.6rem 0;border-top:1px solid #ffffff26}
        h2{margin:0 0 1.2rem;font-size:1.25rem}
        form{display:grid;gap:1rem;max-width:26rem}
        label{display:grid;gap:.3rem;font-size:.85rem;color:#4f566b;font-weight:600}
        .pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
        input{width:100%;font:inherit;font-weight:400;padding:.7rem .8rem;border:1px solid #c9d0de;border-radius:8px;color:#1a1f36}
        input:disabled{background:#f3f5f9;color:#4f566b}
        input:focus{outline:3px solid #2f6fed40;border-color:#2f6fed}
        button{font:inherit;font-weight:600;padding:.85rem;border:0;border-radius:8px;background:#1f5fdb;color:#fff;cursor:pointer}
        button.plain{background:#eef1f7;color:#1a1f36}
        .problem{background:#fde8e8;color:#8c1d18;border-radius:8px;padding:.7rem .9rem;max-width:26rem;margin:0 0 1rem}
        @media(max-width:760px){main{grid-template-columns:1fr;align-content:start}section{padding:1.5rem}.shop{margin-top:1rem}.total{font-size:2rem}}
        """;

    private Style() {}
}
