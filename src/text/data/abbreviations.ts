/** Titles that stand before a name, whatever it looks like, in any language. */
export const titles =
  'Mr Mrs Ms Mx Dr Drs Dra Prof Messrs Hr Fr Frl Mme Mmes Mlle MM Mgr Sra Sres Srta Sig Sigg Dott Avv dhr mevr dr prof';

/** Abbreviations whose full stop ends no sentence while a name follows, by primary subtag, written as news writes them; one in lower case also begins a sentence. */
export const abbreviations: Readonly<Record<string, string>> = {
  en:
    'Gen Adm Col Maj Capt Cmdr Cpl Lt Sgt Pvt Sen Sens Rep Reps Gov Govs Pres Supt Rev Fr Hon ' +
    'St Mt Ft Det Insp Atty Amb Inc Ltd Corp Co Cos Bros Jr Sr Ave Blvd Dept Univ Assn Md Calif Conn Fla Ga Ill ' +
    'Mass Mich Minn Pa Tenn Va Wash Wis vs etc approx al cf Rt',
  de: 'St bzw ca vgl evtl ggf inkl exkl Mio Mrd Tsd Str usw etc sog geb gest Dipl Ing Abs Hbf Tel med jur phil Fa Co Bd',
  fr: 'M Pr Me St Ste av bd etc env apr cf chap Cie',
  es: 'EE Sr Gral Cnel Lic Ing Dip Av Avda Ud Uds etc aprox Cía Sto Sta',
  it: 'Ing On on Sen sen Gen gen Col Cap ecc ca cfr Mons dott ing avv sig sigg mln mld',
  pt: 'Sr Profa Eng Gen Cel Cap Av Gov gov Dep dep Sen sen Gal etc aprox Cia Exmo Sto Sta',
  nl: 'drs mr ir ing St bijv ca etc enz resp incl excl blz jl',
  no: 'St bl ca dvs etc evt f.eks ifm iht jf kl mfl mv mht mrd mill nr osv pga vs',
  da: 'St bl ca dvs etc evt f.eks ift jf kl mfl mv mht mia mio nr osv pga vs',
  sv: 'St bl ca dvs etc ev jfr kl mfl mm osv resp st tex vs',
  fi: 'esim mm ns ym yms jne ks mrd milj tri klo puh',
  pl: 'inż mgr gen płk kpt np m.in itd itp tzw ok al ul św tys mln mld tj godz',
  ru: 'г гг ул им др пр проф акад ген см руб тыс млн млрд стр обл пос пер просп',
  uk: 'р рр м вул просп ім див проф акад ген грн тис млн млрд обл буд смт',
};

/** Abbreviations whose full stop ends no sentence while a number follows. */
export const beforeNumbers =
  'No Nos no nos Nr nr Núm núm Art art Fig fig Sec sec Vol vol Ch ch Abs Pos p pp S s n nº N p.ej c ca circa est approx ' +
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Kap kap pág pag str стр kl klo godz tj ver env д буд с № кв';
