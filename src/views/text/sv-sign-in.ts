/** The words of residents' sign-in, in Swedish. */
export const svSignIn = {
  login: {
    title: 'Logga in',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    signedInAs: (name: string) => `Inloggad som ${name}`,
    with: (name: string) => `Logga in med ${name}`,
    comeBack: 'När du har loggat in kommer du tillbaka till sidan du var på.',
    goesOn: 'När du har loggat in fortsätter du där du var. Det du har fyllt i är sparat.',
    toDraft: 'Logga in, om du var inloggad när du började',
    without: 'Gå tillbaka utan att logga in',
    notOffered: 'Det går inte att logga in här',
    notOfferedText: (phone: string) =>
      `Kommunen har inte kopplat någon e-legitimation till e-tjänsterna. Ring oss på ${phone} om du behöver hjälp.`,

    level: 'Du behöver logga in med en säkrare e-legitimation',
    levelText:
      'Du är inloggad, men tjänsten kräver en inloggning på högre tillitsnivå. Logga in igen på något av sätten här.',
    levelTextOut: 'Tjänsten kräver en e-legitimation på hög tillitsnivå.',
    number: 'Du behöver logga in på ett sätt som ger oss ditt personnummer',
    numberText:
      'Den här e-tjänsten hämtar personnumret från inloggningen. Logga in igen på något av sätten här.',
    ended: 'Du har blivit utloggad',
    endedText: 'Du var inaktiv en stund. Det du skrev är sparat. Logga in igen för att fortsätta där du var.',
    notSaved: 'Du är inte inloggad, så det du skrev är inte sparat.',
    notSavedText: 'Det står kvar här. Logga in i en ny flik, kom tillbaka hit och tryck på knappen igen.',
    filesAgain: 'Filer behöver du välja en gång till.',
    inNewTab: 'Logga in (öppnas i en ny flik)',
    another:
      'Det du skrev är inte sparat. Det hör till någon annan än den som är inloggad, eller är borttaget.',
    anotherText:
      'Det står kvar här. Var du inloggad som någon annan när du började? Logga ut i en ny flik, kom tillbaka hit och tryck på knappen igen.',
    outInNewTab: 'Logga ut (öppnas i en ny flik)',
    needed: 'Du behöver logga in för att fortsätta',
    neededText: 'Den här e-tjänsten kräver att du loggar in med e-legitimation.',

    cancelled: 'Inloggningen avbröts',
    cancelledText: 'Du är inte inloggad. Försök igen när du vill.',
    failed: 'Det gick inte att logga in',
    failedText:
      'Inloggningen svarar inte som den ska just nu. Försök igen om en stund eller välj ett annat sätt.',
    unknown: 'Inloggningen går inte att använda',
    unknownText:
      'Den har redan använts, tog för lång tid eller började i en annan webbläsare. Börja om så går det bra.',
    saved: 'Det du har fyllt i är sparat.',

    test: 'Testinloggning – inte på riktigt',
    testText:
      'Personerna finns inte, och numren är Skatteverkets testnummer. Testinloggningen finns bara när du provar Blankett på din egen dator.',
    testPerson: 'Vem vill du logga in som?',
    testMissing: 'Välj vem du vill logga in som.',
    testEnter: 'Logga in som testperson',

    leave: 'Vill du logga ut?',
    leaveText: 'Utkast som du har sparat finns kvar till nästa gång du loggar in.',
    stay: 'Fortsätt vara inloggad',
    left: 'Du är utloggad',
    leftText: 'Stäng webbläsaren om andra också använder datorn.',
    leaveProvider: (name: string) => `Logga ut från ${name} också`,
    leaveProviderText: (name: string) => `Du kan fortfarande vara inloggad hos ${name}.`,

    offered:
      'Du kan logga in om du vill. Då fyller vi i dina uppgifter, och du når utkastet från andra enheter.',
    signInFirst: 'Logga in för att börja',
    ending: (time: string) => `Du loggas ut kl. ${time} om du inte fortsätter.`,
    endingText: 'Det du har skrivit försvinner inte.',
    extended: 'Du är fortfarande inloggad.',
  },
};

export type SignInTexts = typeof svSignIn;
