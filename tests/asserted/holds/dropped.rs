struct Pair {
    left: String,
    right: String,
}

fn keep(text: String) -> String {
    text //@ assert !dropped(text)
}

fn main() {
    let late = String::from("late");
    {
        let inner = Box::new(1); //@ assert !dropped(inner)
        let number = 2;
    } //@ assert dropped(inner) && !dropped(number) && !dropped(late)
    let pair = Pair { left: String::from("l"), right: String::from("r") };
    let away = pair.left;
    drop(pair.right); //@ assert dropped(pair.right) && !dropped(pair.left) && !dropped(pair)
    drop(away); //@ assert dropped(away)
    let kept = keep(late); //@ assert moved(late) && !dropped(late)
    for round in 0..2 {
        let text = format!("{round}"); //@ assert !dropped(text)
    } //@ assert dropped(text)
} //@ assert dropped(kept)
